using System;
using System.Text;

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
        : base(Line(message))
    {
    }

    /// <summary>An exception with its reason and cause.</summary>
    public ImageException(string message, Exception innerException)
        : base(Line(message), innerException)
    {
    }

    /// <summary>Names in an image may contain anything.</summary>
    private static string Line(string message)
    {
        var line = new StringBuilder(message);
        for (var index = 0; index < line.Length; index++)
            if (char.IsControl(line[index]) || line[index] is '\u2028' or '\u2029' || IsHalf(message, index))
                line[index] = '?';
        return line.ToString();
    }

    private static bool IsHalf(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1])
        : char.IsLowSurrogate(text[index]) && (index == 0 || !char.IsHighSurrogate(text[index - 1]));
}
