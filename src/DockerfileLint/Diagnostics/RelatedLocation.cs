using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>Another location that a finding mentions.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is there.</param>
public sealed record RelatedLocation(string Path, TextSpan Span, string Message)
{
    /// <summary>What is there; cut where it quotes too much.</summary>
    public string Message { get; init; } = MessageLimit.Of(Message);
}
