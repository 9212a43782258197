using System;
using System.Collections.Immutable;
using DockerfileLint.Text;

namespace DockerfileLint.Diagnostics;

/// <summary>A finding.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Path">The file, the Dockerfile or its .dockerignore.</param>
/// <param name="Span">The span in that file.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record Diagnostic(RuleDescriptor Rule, string Path, TextSpan Span, string Message)
{
    private Func<ImmutableArray<CodeFix>>? createFixes;
    private ImmutableArray<CodeFix> fixes;
    // A large file has a million findings: what is saved takes 9 bytes and not the 24 of a nullable estimate.
    private readonly long savedBytes;
    private readonly SavedKind savedKind;

    /// <summary>What is so, why it matters and what to do; cut where it quotes too much.</summary>
    public string Message { get; init; } = MessageLimit.Of(Message);

    /// <summary>The severity after configuration.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>Other locations that the finding mentions.</summary>
    public ImmutableArray<RelatedLocation> Related { get; init; } = ImmutableArray<RelatedLocation>.Empty;

    /// <summary>The possible savings, if known.</summary>
    public ByteEstimate? SavedBytes
    {
        get => savedKind == SavedKind.Unknown ? null : new ByteEstimate(savedBytes, (ByteEstimateKind)(savedKind - 1));
        init
        {
            savedBytes = value?.Bytes ?? 0;
            savedKind = value is { } known ? (SavedKind)(known.Kind + 1) : SavedKind.Unknown;
        }
    }

    /// <summary>Creates the fixes on request.</summary>
    internal Func<ImmutableArray<CodeFix>>? CreateFixes
    {
        get => createFixes;
        init => createFixes = value;
    }

    /// <summary>
    /// The finding without its fixes, which keep everything that is known of the file: for a host that keeps findings.
    /// </summary>
    internal Diagnostic WithoutFixes() =>
        createFixes is null && fixes.IsDefaultOrEmpty ? this : this with { fixes = default, CreateFixes = null };

    /// <summary>
    /// The rule's fixes, created on first use; a host shows only those that pass <c>Fixer</c>'s gate.
    /// </summary>
    public ImmutableArray<CodeFix> Fixes
    {
        get
        {
            if (!fixes.IsDefault) return fixes;
            _ = Once.Get(
                ref fixes, this, static one => one.createFixes?.Invoke() ?? ImmutableArray<CodeFix>.Empty);
            // It keeps everything that is known of the file.
            createFixes = null;
            return fixes;
        }
    }

    /// <summary>The lines and columns of the finding, counted from 1.</summary>
    /// <param name="text">The text of <see cref="Path"/>: the Dockerfile or its .dockerignore.</param>
    /// <exception cref="ArgumentException">It is another file's text.</exception>
    public LineRange GetLineRange(SourceText text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return text.Path == Path
            ? text.GetLineRange(Span)
            : throw new ArgumentException($"The finding is in {Path}, not in {text.Path}.", nameof(text));
    }

    /// <summary>Place, severity, rule and message: <c>Dockerfile[12..15): warning DFL1001: …</c>.</summary>
    public override string ToString() =>
        $"{Path}{Span}: {SeverityName(Severity)} {Rule.Id}: {Message}";

    /// <summary>Unknown, or a <see cref="ByteEstimateKind"/> and one more.</summary>
    private enum SavedKind : byte
    {
        Unknown,
    }

    private static string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "none",
    };
}
