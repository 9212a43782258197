using DockerfileLint.Semantics.Sources;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>COPY and ADD: sources, destination and the flags that are expanded.</summary>
internal static class TransferErrors
{
    public static void Find(TransferSyntax transfer, BuildState state, ErrorSink sink)
    {
        foreach (var source in transfer.Sources) CheckSource(transfer, source, state, sink);
        if (transfer.Destination is { Heredoc: null } destination) CheckWord(destination, state, sink);
        if (transfer.Flags.IsEmpty) return;
        if (transfer.Chown is { } chown) sink.AddExpansion(state.Expand(chown));
        if (transfer.Chmod is { } chmod) CheckMode(chmod, state, sink);
        if (transfer is AddSyntax && transfer.GetFlag("checksum") is { } checksum)
            CheckChecksum(transfer, checksum, state, sink);
    }

    private static void CheckWord(TransferPathSyntax word, BuildState state, ErrorSink sink)
    {
        if (!VariableExpander.IsPlain(System.MemoryExtensions.AsSpan(word.Text), state.Escape))
            sink.AddExpansion(state.Expand(word));
    }

    private static void CheckSource(
        TransferSyntax transfer, TransferPathSyntax source, BuildState state, ErrorSink sink)
    {
        if (source.Heredoc is { } heredoc)
        {
            if (heredoc.Expands && System.MemoryExtensions.IndexOf(heredoc.Body.AsSpan(), '$') >= 0)
                sink.AddExpansion(state.Expand(heredoc));
            return;
        }

        var expansion = state.Expand(source);
        if (sink.AddExpansion(expansion)) return;
        if (transfer is CopySyntax)
        {
            if (RemoteSource.IsRemotePrefix(expansion.KnownPrefix))
                sink.Add(
                    SyntaxErrorKind.CopySource,
                    source.Span,
                    "COPY can't copy from a URL or a Git repository. Use ADD.");
        }
        else if (expansion.DefaultValue is { } text && RemoteSource.QueryProblem(text) is { } problem)
        {
            sink.Add(SyntaxErrorKind.CopySource, source.Span, problem);
        }
    }

    private static void CheckMode(FlagSyntax flag, BuildState state, ErrorSink sink)
    {
        var expansion = state.Expand(flag);
        if (sink.AddExpansion(expansion)
            || expansion.DefaultValue is not { Length: > 0 } mode
            || FileMode.IsValid(mode))
            return;
        sink.Add(
            SyntaxErrorKind.InvalidFlag,
            flag.ValueSpan,
            $"'{mode}' isn't a valid mode. Use octal digits up to 7777, or a symbolic mode such as u=rwX,go=rX.",
            replacement: null,
            expansion.Value is null);
    }

    private static void CheckChecksum(TransferSyntax add, FlagSyntax flag, BuildState state, ErrorSink sink)
    {
        var expansion = state.Expand(flag);
        if (sink.AddExpansion(expansion) || expansion.DefaultValue is not { Length: > 0 } checksum) return;
        TransferPathSyntax? only = null;
        var count = 0;
        foreach (var source in add.Sources)
        {
            if (source.Heredoc is not null) continue;
            only = source;
            count++;
        }

        if (count != 1 || only is null)
            sink.Add(
                SyntaxErrorKind.InvalidFlag, flag.Span, "--checksum takes exactly one source. Split the instruction.");
        else if (state.Expand(only).DefaultValue is { } text) CheckChecksum(flag, checksum, text, sink);
    }

    private static void CheckChecksum(FlagSyntax flag, string checksum, string source, ErrorSink sink)
    {
        var kind = RemoteSource.KindOf(source);
        if (kind == RemoteSourceKind.Local)
            sink.Add(
                SyntaxErrorKind.InvalidFlag,
                flag.Span,
                "--checksum works only with HTTP(S) and Git sources. Remove it for a file of the build context.");
        else if (kind == RemoteSourceKind.Http && !ImageReferenceSyntax.IsDigest(checksum))
            sink.Add(
                SyntaxErrorKind.InvalidFlag,
                flag.ValueSpan,
                $"'{checksum}' isn't a valid digest. Write sha256: and 64 hexadecimal digits in lower case.");
    }
}
