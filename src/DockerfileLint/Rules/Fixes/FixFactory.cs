using System;
using System.Collections.Immutable;
using DockerfileLint.Diagnostics;

namespace DockerfileLint.Rules;

/// <summary>
/// Makes the fixes of a rule: <c>context.Fix.Suggested("Add --all", edit =&gt; edit.Option(command, word,
/// "--all"))</c>.
/// </summary>
public readonly struct FixFactory
{
    private readonly RuleContext context;

    internal FixFactory(RuleContext context) => this.context = context;

    /// <summary>A fix that may be applied without asking.</summary>
    /// <param name="title">What it does, imperative, without a full stop.</param>
    /// <param name="edit">Writes the edits.</param>
    public Func<ImmutableArray<CodeFix>> Safe(string title, Action<FixEditor> edit) =>
        Create(
            title ?? throw new ArgumentNullException(nameof(title)),
            FixSafety.Safe,
            edit ?? throw new ArgumentNullException(nameof(edit)));

    /// <summary>A fix that is applied on request.</summary>
    /// <param name="title">What it does, imperative, without a full stop.</param>
    /// <param name="edit">Writes the edits.</param>
    public Func<ImmutableArray<CodeFix>> Suggested(string title, Action<FixEditor> edit) =>
        Create(
            title ?? throw new ArgumentNullException(nameof(title)),
            FixSafety.Suggested,
            edit ?? throw new ArgumentNullException(nameof(edit)));

    internal Func<ImmutableArray<CodeFix>> Create(string title, FixSafety safety, Action<FixEditor> edit)
    {
        var maker = context;
        return () => Make(title, safety, edit, maker);
    }

    private static ImmutableArray<CodeFix> Make(
        string title, FixSafety safety, Action<FixEditor> edit, RuleContext context)
    {
        var editor = new FixEditor(context) { Title = title, Safety = safety };
        edit(editor);
        return editor.ToFix() is { } fix ? ImmutableArray.Create(fix) : ImmutableArray<CodeFix>.Empty;
    }
}
