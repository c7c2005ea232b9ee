namespace Analytics.Pipeline.Dashboard;

/// <summary>Keeps one instance of equal values while a publication is read: the same few words, counts and members stand in most rows.</summary>
internal sealed class SharedValues
{
    private readonly Dictionary<object, object> _known = [];

    /// <summary>The first value met that equals this one.</summary>
    public T Of<T>(T value)
        where T : class, IEquatable<T>
    {
        if (_known.TryGetValue(value, out var known))
        {
            return (T)known;
        }

        _known[value] = value;
        return value;
    }
}
