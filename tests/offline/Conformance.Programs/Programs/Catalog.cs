namespace Conformance.Programs.Programs;

/// <summary>The programs by name, each returning what its process exits with.</summary>
public static class Catalog
{
    public static IReadOnlyDictionary<string, Func<Task<int>>> Programs { get; } = new Dictionary<string, Func<Task<int>>>
    {
        ["inputs"] = InputsProgram.RunAsync,
        ["elements"] = ElementsProgram.RunAsync,
        ["dependencies"] = DependenciesProgram.RunAsync,
        ["components"] = ComponentsProgram.RunAsync,
        ["providers"] = ProvidersProgram.RunAsync,
        ["options"] = OptionsProgram.RunAsync,
        ["aliases"] = AliasesProgram.RunAsync,
        ["references"] = ReferencesProgram.RunAsync,
        ["functions"] = FunctionsProgram.RunAsync,
        ["outputs"] = OutputsProgram.RunAsync,
        ["computed"] = ComputedProgram.RunAsync,
        ["concurrency"] = ConcurrencyProgram.RunAsync,
        ["config"] = ConfigProgram.RunAsync,
        ["stack-class"] = StackClassProgram.RunAsync,
        ["skipped"] = FailingPrograms.SkippedAsync,
        ["throws"] = FailingPrograms.ThrowsAsync,
        ["run-exception"] = FailingPrograms.RunExceptionAsync,
        ["resource-exception"] = FailingPrograms.ResourceExceptionAsync,
        ["logged-error"] = FailingPrograms.LoggedErrorAsync,
        ["failing-apply"] = FailingPrograms.FailingApplyAsync,
        ["ignored-exit-code"] = FailingPrograms.IgnoredExitCodeAsync,
        ["rejected"] = FailingPrograms.RejectedAsync,
        ["early-errors"] = FailingPrograms.EarlyErrorsAsync,
        ["stack-constructor"] = FailingPrograms.StackConstructorAsync,
    };
}
