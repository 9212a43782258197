using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;
using DockerfileLint.Formatting;
using DockerfileLint.Images;
using DockerfileLint.Pins;
using DockerfileLint.Rules.Security;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules;

/// <summary>The input of a rule, and the receiver of its findings.</summary>
public sealed class RuleContext
{
    private Rule rule;
    private readonly FileAnswers answers;
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics;
    private readonly Func<string, string, string?> option;
    private string? lastMessage;

    internal RuleContext(
        BuildModel model,
        Rule rule,
        ImmutableArray<Diagnostic>.Builder diagnostics,
        Func<string, string, string?> option,
        FileAnswers? answers = null)
    {
        Model = model;
        this.answers = answers ?? new FileAnswers(model);
        this.rule = rule;
        this.diagnostics = diagnostics;
        this.option = option;
    }

    /// <summary>Reuses the context for the next rule, if no fix of the last one can still refer to it.</summary>
    internal RuleContext For(Rule next)
    {
        rule = next;
        return this;
    }

    /// <summary>The model of the Dockerfile.</summary>
    public BuildModel Model { get; }

    /// <summary>The versions and digests that the user gives.</summary>
    internal PinList Pins { get; init; } = PinList.Empty;

    /// <summary>What was measured in a built image; null where there is none.</summary>
    internal MeasuredImage? Image { get; init; }

    /// <summary>The style of <c>format</c> for this Dockerfile.</summary>
    internal FormatOptions Format { get; init; } = FormatOptions.Default;

    /// <summary>The tree.</summary>
    public DockerfileSyntax Syntax => Model.Syntax;

    /// <summary>The Dockerfile.</summary>
    public SourceText Source => Model.Syntax.Source;

    /// <summary>What is asked of the whole file: once.</summary>
    /// <param name="question">A function that captures nothing, so that it is the same each time.</param>
    internal TAnswer Ask<TAnswer>(Func<BuildModel, TAnswer> question)
        where TAnswer : class =>
        answers.To(question);

    /// <summary>The value of a setting of this rule: as configured, or its default.</summary>
    /// <param name="name">The name of one of the rule's <see cref="RuleDescriptor.Options"/>.</param>
    public string GetOption(string name)
    {
        if (option(rule.Descriptor.Id, name) is { } configured) return configured;
        foreach (var known in rule.Descriptor.Options)
            if (known.Name == name) return known.DefaultValue;
        throw new ArgumentException($"{rule.Descriptor.Id} has no option '{name}'.", nameof(name));
    }

    /// <summary>Makes the fixes of a finding.</summary>
    public FixFactory Fix => new(this);

    /// <summary>Reports a finding.</summary>
    /// <param name="span">The smallest span of the problem.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="fixes">Creates the fixes, only if a host asks for them; null if there is none.</param>
    /// <param name="savedBytes">The possible savings, if known.</param>
    /// <param name="related">Other locations that the finding mentions; default for none.</param>
    /// <param name="path">The file, if it isn't the Dockerfile.</param>
    /// <param name="severity">
    /// The severity of this finding, if it differs from the rule's; configuration still overrides it.
    /// </param>
    public void Report(
        TextSpan span,
        string message,
        Func<ImmutableArray<CodeFix>>? fixes = null,
        ByteEstimate? savedBytes = null,
        ImmutableArray<RelatedLocation> related = default,
        string? path = null,
        Severity? severity = null) =>
        Report(span, message, WasteClass.None, isAdvice: false, fixes, savedBytes, related, path, severity);

    /// <summary>
    /// Reports advice that isn't about bytes. Minor advice is for those who ask for it: the preset <c>recommended</c>
    /// leaves it out unless the rule is named.
    /// </summary>
    /// <param name="span">As above, and likewise the others.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="isMinor">Whether it is minor.</param>
    /// <param name="fixes">Creates the fixes.</param>
    /// <param name="related">Other locations.</param>
    internal void ReportAdvice(
        TextSpan span,
        string message,
        bool isMinor,
        Func<ImmutableArray<CodeFix>>? fixes = null,
        ImmutableArray<RelatedLocation> related = default) =>
        Report(span, message, isMinor ? WasteClass.Small : WasteClass.None, isAdvice: true, fixes, related: related);

    /// <summary>Reports a finding about bytes.</summary>
    /// <param name="span">As above, and likewise the others.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="waste">What it is worth where its bytes aren't known; none for that of the rule.</param>
    /// <param name="isAdvice">Whether it stays information whatever it saves.</param>
    /// <param name="fixes">Creates the fixes.</param>
    /// <param name="savedBytes">The possible savings, if known.</param>
    /// <param name="related">Other locations.</param>
    /// <param name="path">The file, if it isn't the Dockerfile.</param>
    /// <param name="severity">The severity, if it differs from the rule's.</param>
    internal void Report(
        TextSpan span,
        string message,
        WasteClass waste,
        bool isAdvice,
        Func<ImmutableArray<CodeFix>>? fixes = null,
        ByteEstimate? savedBytes = null,
        ImmutableArray<RelatedLocation> related = default,
        string? path = null,
        Severity? severity = null)
    {
        Model.ThrowIfCancelled();
        // A file of a hundred thousand equal instructions has as many equal messages.
        if (message != lastMessage) lastMessage = SecretMask.OfMessage(message);
        diagnostics.Add(new Diagnostic(rule.Descriptor, path ?? Source.Path, span, lastMessage)
        {
            CreateFixes = fixes,
            SavedBytes = savedBytes,
            Related = related.IsDefault ? ImmutableArray<RelatedLocation>.Empty : related,
            Severity = severity ?? rule.Descriptor.Severity,
            Waste = waste,
            IsAdvice = isAdvice,
        });
    }
}
