using System;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>Another location that a finding mentions.</summary>
public sealed class RelatedLocation
{
    /// <summary>Creates a location.</summary>
    /// <param name="path">The file.</param>
    /// <param name="span">The place.</param>
    /// <param name="message">What is there.</param>
    public RelatedLocation(string path, TextSpan span, string message)
    {
        Path = path ?? throw new ArgumentNullException(nameof(path));
        Span = span;
        Message = MessageLimit.Of(message ?? throw new ArgumentNullException(nameof(message)));
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The place.</summary>
    public TextSpan Span { get; }

    /// <summary>What is there; cut where it quotes too much.</summary>
    public string Message { get; }
}
