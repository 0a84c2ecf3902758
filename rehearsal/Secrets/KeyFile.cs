using System.Security.Cryptography;
using Rehearsal.Engine;
using Rehearsal.State;

namespace Rehearsal.Secrets;

/// <summary>The key that a state folder's secrets are encrypted with: made on first need, readable by its owner alone.</summary>
internal sealed class KeyFile(string path)
{
    private const int KeySize = 32;

    public string Path => path;

    public byte[] Read()
    {
        if (!File.Exists(path))
        {
            throw new EngineException(
                $"The state holds secrets, but their key {path} is missing. Put it back, or delete the state of this stack and begin again.");
        }
        try
        {
            var key = Convert.FromBase64String(File.ReadAllText(path));
            return key.Length == KeySize ? key : throw new FormatException();
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The key {path} of the state's secrets can't be read: it must be {KeySize} bytes in base64, readable by you.", e);
        }
    }

    public byte[] ReadOrCreate()
    {
        if (File.Exists(path)) return Read();
        var content = System.Text.Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeySize)));
        try
        {
            // Another run, on another stack, may make the key at the same moment: the first one stands.
            AtomicFile.Create(path, content);
        }
        catch (IOException) when (File.Exists(path))
        {
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException($"The key {path} of the state's secrets can't be written: {e.Message}", e);
        }
        return Read();
    }
}
