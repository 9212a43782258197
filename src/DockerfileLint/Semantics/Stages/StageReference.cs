using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Stages;

/// <summary>A place where a stage takes from another stage or an image.</summary>
/// <param name="Kind">The way.</param>
/// <param name="User">The stage that takes.</param>
/// <param name="Instruction">The instruction.</param>
/// <param name="Text">The name or number as it is meant.</param>
/// <param name="Span">Where the name is.</param>
/// <param name="Target">The stage; null where it is an image, or no stage that could be used there.</param>
public sealed record StageReference(
    StageReferenceKind Kind, Stage User, InstructionSyntax Instruction, string Text, TextSpan Span, Stage? Target)
{
    /// <summary>Whether the stage is named by its number.</summary>
    public bool IsNumber =>
        Kind == StageReferenceKind.Copy
            && int.TryParse(
                Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>Whether an image is meant, not a stage.</summary>
    public bool IsImage => Target is null && !IsNumber;
}
