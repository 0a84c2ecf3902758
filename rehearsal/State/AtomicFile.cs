namespace Rehearsal.State;

/// <summary>Writes files that are there as a whole or not at all, also after a crash, and that only their owner can read.</summary>
internal static class AtomicFile
{
    /// <summary>Makes a file; an <see cref="IOException"/> if there is one already.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: false);

    public static void Replace(string path, ReadOnlySpan<byte> content) => Write(path, content, overwrite: true);

    private static void Write(string path, ReadOnlySpan<byte> content, bool overwrite)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(temporary, OwnerOnly(FileMode.Create)))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    public static FileStreamOptions OwnerOnly(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
