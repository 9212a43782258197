using System;

namespace DockerfileLint.Tool;

/// <summary>Nobody reads the output any more, or its disk is full: there is nobody to say more to.</summary>
internal sealed class OutputClosedException : Exception
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
