using System;

namespace DockerfileLint.Tool;

/// <summary>
/// Nobody reads the output any more, or its disk is full: there is nobody to say more to, and the run ends.
/// </summary>
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
