using System;

namespace DockerfileLint.Tool;

/// <summary>The run can't go on, for a reason that is one clear line.</summary>
internal sealed class Failure : Exception
{
    public Failure()
    {
    }

    public Failure(string message)
        : base(message)
    {
    }

    public Failure(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
