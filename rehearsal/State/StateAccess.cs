using Rehearsal.Engine;

namespace Rehearsal.State;

/// <summary>What the file system refuses is an error that names the path and says what to do.</summary>
internal static class StateAccess
{
    public static T Open<T>(string path, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw new EngineException($"The state {path} can't be opened: {e.Message} Correct its permissions, or name another folder with --state.", e);
        }
    }

    public static void Write(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Unwritable(path, e);
        }
    }

    public static async Task WriteAsync(string path, Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (Exception e) when (IsRefusal(e))
        {
            throw Unwritable(path, e);
        }
    }

    private static bool IsRefusal(Exception e) => e is IOException or UnauthorizedAccessException;

    private static EngineException Unwritable(string path, Exception e) => new(
        $"The state {path} can't be written: {e.Message} Make room or correct the permissions, or name another folder with --state.", e);
}
