using Rehearsal.Schema;

namespace Offline.Generator;

/// <summary>A function of a package: plain and with inputs, the arguments of both, and the result.</summary>
internal sealed class FunctionTemplate(InputsTemplate inputs, OutputsTemplate outputs)
{
    public string Render(string token, FunctionSchema function)
    {
        var name = function.Class;
        var isOptional = function.Inputs.All(property => property.IsOptional);
        var (plain, lifted) = isOptional ? ($"{name}Args? args = null", $"{name}InvokeArgs? args = null") : ($"{name}Args args", $"{name}InvokeArgs args");
        return $$"""
                public static class {{name}}
                {
                    public static Task<{{name}}Result> InvokeAsync({{plain}}, InvokeOptions? options = null) =>
                        global::Pulumi.Deployment.Instance.InvokeAsync<{{name}}Result>("{{token}}", args ?? new {{name}}Args(), options.WithDefaults());

                    public static Output<{{name}}Result> Invoke({{lifted}}, InvokeOptions? options = null) =>
                        global::Pulumi.Deployment.Instance.Invoke<{{name}}Result>("{{token}}", args ?? new {{name}}InvokeArgs(), options.WithDefaults());

                    public static Output<{{name}}Result> Invoke({{name}}InvokeArgs args, InvokeOutputOptions options) =>
                        global::Pulumi.Deployment.Instance.Invoke<{{name}}Result>("{{token}}", args ?? new {{name}}InvokeArgs(), options.WithDefaults());
                }

            {{inputs.Render($"{name}Args", function.Inputs, Shape.Invoke, isFunction: true)}}
            {{inputs.Render($"{name}InvokeArgs", function.Inputs, Shape.InvokeInput, isFunction: true)}}
            {{outputs.Render($"{name}Result", function.Outputs, Shape.Result)}}
            """;
    }
}
