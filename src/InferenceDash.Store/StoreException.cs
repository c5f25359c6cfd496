namespace InferenceDash.Store;

/// <summary>The store cannot be opened, read or written. The message says what to do about it.</summary>
public sealed class StoreException : Exception
{
    public StoreException()
    {
    }

    public StoreException(string message)
        : base(message)
    {
    }

    public StoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The store refuses writing, and would have been read.</summary>
    internal bool IsReadOnly { get; init; }
}
