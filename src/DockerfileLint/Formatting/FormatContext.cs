using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Formatting;

/// <summary>What all parts of the formatter share: the file, its meaning, the style and the changes so far.</summary>
internal sealed class FormatContext(BuildModel model, FormatOptions options)
{
    /// <summary>The meaning.</summary>
    public BuildModel Model { get; } = model;

    /// <summary>The tree.</summary>
    public DockerfileSyntax Syntax => Model.Syntax;

    /// <summary>The file.</summary>
    public SourceText Source { get; } = model.Syntax.Source;

    /// <summary>The style.</summary>
    public FormatOptions Options { get; } = options;

    /// <summary>The changes so far.</summary>
    public FormatChanges Changes { get; } = new(model.Syntax.Source);

    /// <summary>What ends the line of an offset; for the last line what ends the one before it.</summary>
    public string NewLineAt(int offset)
    {
        var line = Source.GetLine(offset);
        if (line + 1 == Source.LineCount) line--;
        var end = line < 0 ? -1 : Source.GetLineSpan(line).End;
        return end >= 0 && end < Source.Length && Source.Text[end] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>Where the line of an offset starts.</summary>
    public int LineStart(int offset) => Source.GetLineSpan(Source.GetLine(offset)).Start;

    /// <summary>Whether there is nothing but spaces and tabs between two offsets.</summary>
    public bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (Source.Text[i] is not (' ' or '\t')) return false;
        return true;
    }
}
