namespace MediaLive.Channel.Sample.OutputGroups;

/// <summary>The downstream system decides which of MediaLive's CDN settings it is, and its operator what they say.</summary>
internal static class HlsCdn
{
    public static HlsCdnArgs Settings(Agreed agreed) => new()
    {
        HlsAkamaiSettings = agreed.Child("hlsAkamaiSettings", akamai => new HlsAkamaiArgs
        {
            ConnectionRetryInterval = akamai.Number("connectionRetryInterval"),
            FilecacheDuration = akamai.Number("filecacheDuration"),
            HttpTransferMode = akamai.Text("httpTransferMode"),
            NumRetries = akamai.Number("numRetries"),
            RestartDelay = akamai.Number("restartDelay"),
            Salt = akamai.Text("salt"),
            Token = akamai.Text("token"),
        }),
        HlsBasicPutSettings = agreed.Child("hlsBasicPutSettings", put => new HlsBasicPutArgs
        {
            ConnectionRetryInterval = put.Number("connectionRetryInterval"),
            FilecacheDuration = put.Number("filecacheDuration"),
            NumRetries = put.Number("numRetries"),
            RestartDelay = put.Number("restartDelay"),
        }),
        HlsMediaStoreSettings = agreed.Child("hlsMediaStoreSettings", _ => new HlsMediaStoreArgs()),
        HlsS3Settings = agreed.Child("hlsS3Settings", s3 => new HlsS3Args { CannedAcl = s3.Text("cannedAcl") }),
        HlsWebdavSettings = agreed.Child("hlsWebdavSettings", webdav => new HlsWebdavArgs
        {
            ConnectionRetryInterval = webdav.Number("connectionRetryInterval"),
            FilecacheDuration = webdav.Number("filecacheDuration"),
            HttpTransferMode = webdav.Text("httpTransferMode"),
            NumRetries = webdav.Number("numRetries"),
            RestartDelay = webdav.Number("restartDelay"),
        }),
    };
}
