using Rehearsal.Engine;

namespace Rehearsal.State;

/// <summary>
/// Keeps two runs from one stack. The lock is the operating system's and ends with the process, however that ends: previews
/// share it, an update has it alone.
/// </summary>
internal static class StackLock
{
    public static IDisposable? Share(StateFiles files, StackName stack) =>
        File.Exists(files.Lock) ? Open(files, stack, FileMode.Open, FileAccess.Read, FileShare.Read) : null;

    public static IDisposable Hold(StateFiles files, StackName stack)
    {
        StateAccess.Write(files.Folder, () => Directory.CreateDirectory(files.Folder));
        return Open(files, stack, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    private static FileStream Open(StateFiles files, StackName stack, FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return StateAccess.Open(files.Lock, () => new FileStream(files.Lock, mode, access, share));
        }
        catch (EngineException e) when (IsHeld(e.InnerException!))
        {
            throw new EngineException(
                $"Another run works on the stack '{stack.Stack}' of '{stack.Project}'. Wait until it has ended, or end it ({files.Lock}).", e);
        }
    }

    // The error that a lock of another process gives: EWOULDBLOCK on Linux and on macOS, a sharing violation on Windows.
    private static bool IsHeld(Exception e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);
}
