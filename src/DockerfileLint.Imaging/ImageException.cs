using System;

namespace DockerfileLint.Imaging;

/// <summary>An image can't be read or written; the message is one line that says what is wrong and where.</summary>
public sealed class ImageException : Exception
{
    /// <summary>An exception without a reason.</summary>
    public ImageException()
    {
    }

    /// <summary>An exception with its reason.</summary>
    public ImageException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with its reason and cause.</summary>
    public ImageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
