using System;

namespace DockerfileLint.Tool;

/// <summary>The output can't be written, such as to a full disk: the run ends.</summary>
internal sealed class OutputClosedException : OperationCanceledException
{
    public OutputClosedException()
    {
    }

    public OutputClosedException(string message)
        : base(message)
    {
    }

    public OutputClosedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
