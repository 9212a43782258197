using System;

namespace DockerfileLint.Workspaces;

/// <summary>
/// Something that the user named can't be used; the message is one clear line that begins with its name.
/// </summary>
public sealed class InputException : Exception
{
    /// <summary>An exception without a reason.</summary>
    public InputException()
    {
    }

    /// <summary>An exception with its reason.</summary>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its reason and cause.</summary>
    public InputException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
