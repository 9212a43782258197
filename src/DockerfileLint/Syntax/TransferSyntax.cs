using System.Collections.Generic;
using System.Collections.Immutable;

namespace DockerfileLint.Syntax;

/// <summary>COPY or ADD: files into the image.</summary>
public abstract class TransferSyntax : InstructionSyntax
{
    private protected TransferSyntax(
        InstructionKind kind,
        InstructionHead head,
        bool isJsonForm,
        ImmutableArray<TransferPathSyntax> sources,
        TransferPathSyntax? destination)
        : base(kind, head)
    {
        IsJsonForm = isJsonForm;
        Sources = sources;
        Destination = destination;
        Adopt(sources);
        Adopt(destination);
    }

    /// <summary>Whether the paths are a JSON array.</summary>
    public bool IsJsonForm { get; }

    /// <summary>The sources, in order, heredocs included.</summary>
    public ImmutableArray<TransferPathSyntax> Sources { get; }

    /// <summary>The destination; null only where the instruction has too few arguments.</summary>
    public TransferPathSyntax? Destination { get; }

    /// <summary>The <c>--chown</c> flag, if there is one.</summary>
    public FlagSyntax? Chown => GetFlag("chown");

    /// <summary>The <c>--chmod</c> flag, if there is one.</summary>
    public FlagSyntax? Chmod => GetFlag("chmod");

    private protected override IEnumerable<SyntaxNode> ArgumentNodes()
    {
        foreach (var source in Sources) yield return source;
        if (Destination is not null) yield return Destination;
    }
}
