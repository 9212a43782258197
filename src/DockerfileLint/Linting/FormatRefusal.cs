namespace DockerfileLint.Linting;

/// <summary>Why a file isn't formatted.</summary>
public sealed class FormatRefusal
{
    internal FormatRefusal(int line, string reason, bool isFault = false)
    {
        Line = line;
        Reason = reason;
        IsFault = isFault;
    }

    /// <summary>The line that the reason is about, from 1; 0 where it is about the whole file.</summary>
    public int Line { get; }

    /// <summary>The reason, in one sentence.</summary>
    public string Reason { get; }

    /// <summary>Whether the result was given up because it would mean something else.</summary>
    public bool IsFault { get; }
}
