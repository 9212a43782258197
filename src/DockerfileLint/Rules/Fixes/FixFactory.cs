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
        Create(title, FixSafety.Safe, edit);

    /// <summary>A fix that is applied on request.</summary>
    /// <param name="title">What it does, imperative, without a full stop.</param>
    /// <param name="edit">Writes the edits.</param>
    public Func<ImmutableArray<CodeFix>> Suggested(string title, Action<FixEditor> edit) =>
        Create(title, FixSafety.Suggested, edit);

    internal Func<ImmutableArray<CodeFix>> Create(string title, FixSafety safety, Action<FixEditor> edit)
    {
        if (title is null) throw new ArgumentNullException(nameof(title));
        if (edit is null) throw new ArgumentNullException(nameof(edit));
        var maker = context;
        return () => Make(title, safety, edit, maker);
    }

    private static ImmutableArray<CodeFix> Make(
        string title, FixSafety safety, Action<FixEditor> edit, RuleContext context)
    {
        var editor = new FixEditor(context);
        edit(editor);
        return editor.ToChanges() is { IsEmpty: false } changes
            ? ImmutableArray.Create(new CodeFix(title, safety, changes))
            : ImmutableArray<CodeFix>.Empty;
    }
}
