using System.Net;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>What a server means by a status that is no success, and what to do.</summary>
internal static class StatusWords
{
    /// <param name="answer">The server's.</param>
    /// <param name="username">What MediaLive shows; null where none was agreed.</param>
    public static string Of(HttpResponseMessage answer, string? username) =>
        $"{(int)answer.StatusCode}: {Meaning(answer, answer.RequestMessage?.Method.Method ?? "PUT", username)}";

    private static string Meaning(HttpResponseMessage answer, string method, string? username) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => Unauthorized(answer, username),
        HttpStatusCode.Forbidden => "it forbids that; ask its operator whether this user may write there, and from this address",
        HttpStatusCode.NotFound => "it has no such place; check the path of the URL with its operator",
        HttpStatusCode.MethodNotAllowed or HttpStatusCode.NotImplemented =>
            $"it takes no {method} there; ask its operator to allow {method}, or for the URL of its ingest",
        HttpStatusCode.Conflict => "the folder is not there; ask its operator to make it, or to have it made by itself",
        HttpStatusCode.LengthRequired => "it takes no chunked transfer; agree on httpTransferMode NON_CHUNKED",
        HttpStatusCode.RequestEntityTooLarge => "that is too large for it; ask its operator to take files of any size",
        HttpStatusCode.TooManyRequests => "these are too many requests for it; ask its operator to raise the limit",
        >= HttpStatusCode.InternalServerError =>
            "it fails by itself; ask its operator what its log says, and whether the folder is there",
        >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
            $"it points to {answer.Headers.Location?.Host switch { null or "" => "another place", var host => host }}, "
            + "where MediaLive is not to be sent; agree on that URL",
        _ => "it does not take that; ask its operator why",
    };

    private static string Unauthorized(HttpResponseMessage answer, string? username)
    {
        var schemes = answer.Headers.WwwAuthenticate.Select(header => header.Scheme).Distinct().ToList();
        if (schemes.Count > 0 && !schemes.Any(HttpSender.IsKnown))
            return $"it asks for {string.Join(", ", schemes)}; agree on basic or digest authentication";
        return username is null
            ? "it asks for a user name and a password, and none were agreed; add credentials to the destination"
            : "it does not take this user name with this password; ask its operator for both";
    }
}
