using Grpc.Core;
using Grpc.Core.Interceptors;

namespace Rehearsal.Providers.Plugin;

/// <summary>Says to the engine what went wrong: it shows a status's detail to the user as it is.</summary>
internal sealed class ErrorInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (ProviderException e)
        {
            throw new RpcException(new Status(StatusCode.Unknown, e.Message));
        }
        catch (FormatException e)
        {
            throw new RpcException(new Status(StatusCode.InvalidArgument, e.Message));
        }
    }
}
