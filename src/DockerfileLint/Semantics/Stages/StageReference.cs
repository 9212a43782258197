using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>A place where a stage takes from another stage or an image.</summary>
public sealed class StageReference
{
    internal StageReference(
        StageReferenceKind kind, Stage user, InstructionSyntax instruction, string text, TextSpan span, Stage? target)
    {
        Kind = kind;
        User = user;
        Instruction = instruction;
        Text = text;
        Span = span;
        Target = target;
    }

    /// <summary>The way.</summary>
    public StageReferenceKind Kind { get; }

    /// <summary>The stage that takes.</summary>
    public Stage User { get; }

    /// <summary>The instruction.</summary>
    public InstructionSyntax Instruction { get; }

    /// <summary>The name or number as it is meant.</summary>
    public string Text { get; }

    /// <summary>Where the name is.</summary>
    public TextSpan Span { get; }

    /// <summary>The stage; null where it is an image, or no stage that could be used there.</summary>
    public Stage? Target { get; }

    /// <summary>Whether the stage is named by its number.</summary>
    internal bool IsNumber =>
        Kind == StageReferenceKind.Copy
            && int.TryParse(
                Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>Whether an additional build context is meant, which may have the name of an image.</summary>
    public bool IsBuildContext => Target is null && User.Model.Options.IsBuildContext(Text);

    /// <summary>Whether an image is meant, not a stage or an additional context.</summary>
    public bool IsImage => Target is null && !IsNumber && !IsBuildContext;
}
