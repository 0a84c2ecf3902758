namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>What to do after a server answered <c>connect</c> with an error: some ask for a user that way.</summary>
/// <param name="Answer">What to append to the name of the application, on a new connection; null where that is no use.</param>
/// <param name="Result">What is known then.</param>
internal sealed record RtmpLogin(string? Answer, CheckResult? Result)
{
    private const string Spoken = "adobe";

    /// <param name="error">The server's.</param>
    /// <param name="target">Whose user it is.</param>
    /// <param name="again">Whether to try once more.</param>
    /// <exception cref="RtmpFailure">It is not about a user.</exception>
    public static RtmpLogin After(RtmpAnswer error, CheckTarget target, bool again)
    {
        if (ServerQuestion.In(error.Description) is not { } question)
            throw new RtmpFailure(RtmpStep.Application, error);
        if (question.Scheme != Spoken)
        {
            return Ended(CheckResult.NotChecked(
                $"it has users log in the way '{ServerWords.Of(question.Scheme, target.Secrets)}', "
                + "which this check does not speak"));
        }

        if (target.Setting?.Username is not { } username)
            return Ended(CheckResult.Refuses("asks for a user and a password, and none were agreed; agree on `credentials`"));
        if (target.Secrets.Password is not { } password)
            return Ended(CheckResult.NotChecked(target.Secrets.Missing ?? "it asks for the password, which nobody gave"));
        return again && new AdobeAuthentication(username, password).AnswerTo(error.Description) is { } answer
            ? new RtmpLogin(answer, null)
            : Ended(CheckResult.Refuses(
                $"refuses the user '{username}' or the password ({RtmpWords.Said(error, target.Secrets)}); "
                + "check both with its operator"));
    }

    private static RtmpLogin Ended(CheckResult result) => new(null, result);
}
