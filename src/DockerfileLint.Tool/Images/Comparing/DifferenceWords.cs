using DockerfileLint.Diagnostics;
using DockerfileLint.Imaging.Comparing;

namespace DockerfileLint.Tool.Images.Comparing;

/// <summary>What became of a layer, in words.</summary>
internal static class DifferenceWords
{
    /// <summary>One word for the change.</summary>
    public static string ChangeOf(LayerDifference layer) => layer switch
    {
        { Before: null } => "new",
        { After: null } => "gone",
        { IsSame: true } => "same",
        { Growth: > 0 } => "grew",
        { Growth: < 0 } => "shrank",
        _ => "changed",
    };

    /// <summary>A difference with its sign, such as <c>+1.5 MB</c>.</summary>
    public static string Signed(long bytes) => bytes switch
    {
        > 0 => "+" + ByteText.Of(bytes),
        < 0 => "-" + ByteText.Of(-bytes),
        _ => ByteText.Of(0),
    };
}
