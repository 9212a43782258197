using System.Collections.Immutable;
using System.Threading;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>Puts a file into the style. A file is never printed from its tree: these are changes of its text.</summary>
internal static class DockerfileStyle
{
    public static ImmutableArray<TextChange> Apply(
        DockerfileSyntax syntax, FormatOptions options, CancellationToken cancellation)
    {
        var context = new FormatContext(ModelOf(syntax, cancellation), options);
        var blocks = ImmutableArray.CreateBuilder<ContinuationBlock>();
        foreach (var instruction in syntax.Instructions)
        {
            cancellation.ThrowIfCancellationRequested();
            // What could not be read may mean anything.
            if (instruction is UnknownInstructionSyntax) continue;
            HeadFormat.Apply(instruction, context);
            blocks.Add(ContinuationBlock.Of(instruction, context));
        }

        var indentation = Indentation.Of(blocks, options);
        foreach (var block in blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            var lines = IndentedLines.Of(block, indentation);
            lines.Apply(context);
            PackageFormat.Apply(block, lines, indentation, context);
        }

        LineFormat.Apply(context);
        return context.Changes.ToImmutable();
    }

    internal static BuildModel ModelOf(DockerfileSyntax syntax, CancellationToken cancellation) =>
        BuildModel.Create(syntax, new BuildModelOptions { Cancellation = cancellation });
}
