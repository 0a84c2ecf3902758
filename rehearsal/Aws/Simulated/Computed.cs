using System.Collections;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>The values that AWS gives to what a program leaves out, each with the way to work it out.</summary>
internal sealed class Computed : IEnumerable<KeyValuePair<string, Func<Making, PropertyValue>>>
{
    public static readonly Computed None = [];

    private readonly Dictionary<string, Func<Making, PropertyValue>> _values = [];

    public IReadOnlyCollection<string> Names => _values.Keys;

    public void Add(string name, Func<Making, PropertyValue> value) => _values.Add(name, value);

    public void Add(string name, Func<Making, string> value) => _values.Add(name, making => PropertyValue.Of(value(making)));

    public void Add(string name, Func<Making, double> value) => _values.Add(name, making => PropertyValue.Of(value(making)));

    public void Add(string name, Func<Making, bool> value) => _values.Add(name, making => PropertyValue.Of(value(making)));

    public PropertyValue? Of(string name, Making making) => _values.TryGetValue(name, out var value) ? value(making) : null;

    public IEnumerator<KeyValuePair<string, Func<Making, PropertyValue>>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
