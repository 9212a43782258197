using System;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Where RUNs that build last name the paths to which COPY brings files, or paths below them.</summary>
internal sealed class NamedPaths
{
    private static readonly char[] Ends =
        [' ', '\t', '\r', '\n', '"', '\'', '`', '=', ':', ';', ',', '|', '&', '<', '>', '(', ')', '$', '*', '?', '\\'];

    private readonly PathTree<TransferPlace> places = new();

    /// <summary>Reads the stages.</summary>
    public NamedPaths(ShrinkSite site, RunRoles roles)
    {
        foreach (var instruction in site.Instructions)
            if (instruction is TransferSyntax transfer && site.TargetOf(transfer) is { } path)
                places.Add(path).Value = new TransferPlace();
        foreach (var run in site.Runs)
            if (roles[run.Syntax] != InstructionRole.Final) Read(run.Syntax);
    }

    /// <summary>Whether a RUN after an instruction names the path to which it copies, or one below.</summary>
    public bool AreNamedAfter(TransferSyntax transfer, string path) =>
        Array.Exists(Ends, end => path.Contains(end))
            || places.Find(path)?.Value?.LastNamed > transfer.Span.Start;

    private void Read(RunSyntax run)
    {
        var text = run.ArgumentText;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOfAny(Ends, start);
            if (end < 0) end = text.Length;
            var slash = text.IndexOf('/', start, end - start);
            if (slash >= 0 && end - slash <= Limits.PathLength
                && ImagePaths.Resolve("/", text.Substring(slash, end - slash)) is { } path)
                foreach (var place in places.Along(path))
                    if (place.Value is { } named) named.LastNamed = run.Span.Start;
            start = end + 1;
        }
    }

    private sealed class TransferPlace
    {
        public int LastNamed { get; set; } = -1;
    }
}
