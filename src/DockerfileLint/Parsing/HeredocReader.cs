using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>Reads the heredocs of RUN, COPY and ADD, including those in ONBUILD.</summary>
internal sealed class HeredocReader(SourceText source, List<SyntaxError> errors)
{
    private readonly string text = source.Text;
    private TerminatorIndex? terminators;

    /// <summary>Gives an instruction its heredocs and returns where the next line starts.</summary>
    public int Read(InstructionLine line, int position)
    {
        if (line.Text.AsSpan().IndexOf("<<".AsSpan()) < 0 || !CanHold(new SourceInput(line, 0))) return position;
        var markers = HeredocWords.FindMarkers(line);
        if (markers.Count == 0) return position;
        var heredocs = ImmutableArray.CreateBuilder<HeredocSyntax>(markers.Count);
        foreach (var marker in markers)
        {
            if (ReadBody(line, marker, ref position) is not { } heredoc) break;
            heredocs.Add(heredoc);
        }

        line.Heredocs = heredocs.ToImmutable();
        return position;
    }

    /// <summary>Whether the instruction may contain heredocs: exec form contains none.</summary>
    private static bool CanHold(SourceInput start)
    {
        var kind = Scan.KeywordOf(start, out var rest);
        if (kind is not (InstructionKind.Run or InstructionKind.Copy or InstructionKind.Add or InstructionKind.Onbuild))
            return false;
        var arguments = FlagReader.SkipFlags(rest);
        if (kind != InstructionKind.Onbuild)
            return arguments.AtEnd
                || arguments.Current != '['
                || JsonForm.Read(arguments.Owner, arguments.Offset).Kind == JsonFormKind.None;
        var part = TextSpan.FromBounds(arguments.Offset, arguments.Text.Length);
        return Scan.KeywordOf(new SourceInput(arguments.Owner.Trigger(part), 0), out _) != InstructionKind.Onbuild
            && CanHold(new SourceInput(arguments.Owner.Trigger(part), 0));
    }

    private HeredocSyntax? ReadBody(InstructionLine line, HeredocMarker marker, ref int position)
    {
        var start = position;
        var span = line.Text.ToSource(marker.Part);
        if (terminators is null || terminators.MayFollow(marker, start))
        {
            var longest = 0;
            for (var next = start; next < text.Length;)
            {
                line.Cancellation.ThrowIfCancellationRequested();
                var physical = PhysicalLine.At(text, next);
                if (IsTerminator(physical, marker))
                {
                    position = physical.Next;
                    if (longest > LongLines.Harmless) CheckLengths(start, physical.Start);
                    return Create(
                        marker,
                        span,
                        TextSpan.FromBounds(start, physical.Start),
                        TextSpan.FromBounds(physical.Start, physical.End));
                }

                longest = Math.Max(longest, physical.Next - physical.Start);
                next = physical.Next;
            }
        }

        terminators ??= new TerminatorIndex(text, start, line.Cancellation);
        errors.Add(new SyntaxError(SyntaxErrorKind.Heredoc, span, Unterminated(marker)));
        position = FindRecovery(start);
        return Create(marker, span, TextSpan.FromBounds(start, position), new TextSpan(position, 0));
    }

    private HeredocSyntax Create(HeredocMarker marker, TextSpan markerSpan, TextSpan body, TextSpan terminator) =>
        new(
            source,
            markerSpan,
            marker.Name,
            marker.Expands,
            marker.StripsTabs,
            marker.FileDescriptor,
            body,
            terminator);

    private bool IsTerminator(in PhysicalLine line, HeredocMarker marker)
    {
        var start = line.Start;
        if (marker.StripsTabs)
            while (start < line.End && text[start] == '\t') start++;
        return line.End - start == marker.Name.Length
            && string.CompareOrdinal(text, start, marker.Name, 0, marker.Name.Length) == 0;
    }

    private void CheckLengths(int start, int end)
    {
        for (var position = start; position < end;)
        {
            var line = PhysicalLine.At(text, position);
            LineLimit.Check(text, line, errors);
            position = line.Next;
        }
    }

    /// <summary>
    /// Without a terminator the builder reads to the end of the file; the first line that looks like an instruction is
    /// linted as one.
    /// </summary>
    private int FindRecovery(int start)
    {
        for (var position = start; position < text.Length;)
        {
            var line = PhysicalLine.At(text, position);
            var keywordEnd = position;
            while (keywordEnd < line.End && text[keywordEnd] is >= 'A' and <= 'Z') keywordEnd++;
            if (keywordEnd < line.End
                && text[keywordEnd] == ' '
                && Keywords.Find(text.AsSpan(position, keywordEnd - position)) != InstructionKind.Unknown)
                return position;
            position = line.Next;
        }

        return text.Length;
    }

    private static string Unterminated(HeredocMarker marker)
    {
        var looksArithmetic = marker.Name.Length > 0 && marker.Name[0] is >= '0' and <= '9';
        var advice = looksArithmetic ? " For a shift, write << without spaces." : "";
        return $"The heredoc '{marker.Name}' isn't closed. End it with '{marker.Name}' on its own "
            + $"line{(marker.StripsTabs ? " after optional tabs" : "")}, without spaces around it.{advice}";
    }
}
