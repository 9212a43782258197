using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Where an instruction begins with the comments right above it.</summary>
internal static class CommentedStart
{
    /// <summary>The start of the first comment right above an instruction, or of its line.</summary>
    public static int Of(InstructionSyntax instruction, SourceText source)
    {
        var line = source.GetLine(instruction.Span.Start);
        for (var i = instruction.LeadingComments.Length - 1; i >= 0; i--)
        {
            if (source.GetLine(instruction.LeadingComments[i].Span.Start) != line - 1) break;
            line--;
        }

        return source.GetLineSpan(line).Start;
    }
}
