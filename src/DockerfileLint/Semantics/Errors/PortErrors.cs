using System.Globalization;
using System.Net;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Semantics.Variables;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Errors;

/// <summary>
/// EXPOSE: <c>[[ip:]hostport:]port[-port][/protocol]</c> after expansion, which may give several words.
/// </summary>
internal static class PortErrors
{
    public static void Find(ExposeSyntax expose, BuildState state, ErrorSink sink)
    {
        foreach (var word in expose.Ports)
        {
            if (VariableExpander.IsPlain(word.Logical.AsSpan(), state.Escape))
            {
                Check(word.Text, word, needsArgument: false, sink);
                continue;
            }

            var words = new ExpandedWords();
            var expansion = state.ExpandWords(word, words);
            if (sink.AddExpansion(expansion) || expansion.DefaultValue is null) continue;
            foreach (var port in words.ToList())
                Check(ExpansionMarkers.WithoutNotGiven(port), word, expansion.Value is null, sink);
        }
    }

    private static void Check(string port, WordSyntax word, bool needsArgument, ErrorSink sink)
    {
        if (port.Length > 0 && Problem(port) is { } problem)
            sink.Add(
                SyntaxErrorKind.Port,
                word.Span,
                $"'{port}' isn't a valid port: {problem}.",
                replacement: null,
                needsArgument);
    }

    private static string? Problem(string text)
    {
        var last = text.LastIndexOf(':');
        var container = text.Substring(last + 1);
        var host = "";
        var address = "";
        if (last >= 0)
        {
            var before = text.LastIndexOf(':', last - 1 < 0 ? 0 : last - 1);
            host = last == 0 ? "" : text.Substring(before + 1, last - before - 1);
            address = before > 0 ? text.Substring(0, before) : "";
        }

        var slash = container.IndexOf('/');
        var number = slash < 0 ? container : container.Substring(0, slash);
        if (number.Length == 0) return "the port is missing";
        if (slash >= 0 && container.Substring(slash + 1).ToLowerInvariant() is not ("" or "tcp" or "udp" or "sctp"))
            return $"'{container.Substring(slash + 1)}' isn't a protocol (tcp, udp or sctp)";
        if (!IsAddress(address)) return $"'{address}' isn't an IP address";
        if (Range(number) is not { } inner) return $"'{number}' isn't a number or range from 0 to 65535";
        if (host.Length == 0) return null;
        if (Range(host) is not { } outer) return $"the host port '{host}' isn't a number or range from 0 to 65535";
        return inner.To - inner.From != outer.To - outer.From && inner.To != inner.From
            ? "the two ranges have different lengths"
            : null;
    }

    private static bool IsAddress(string address)
    {
        if (address.Length == 0) return true;
        var text = address;
        if (text[0] == '[')
        {
            if (text[text.Length - 1] != ']') return false;
            text = text.Substring(1, text.Length - 2);
        }

        // The builder rejects short IPv4 forms such as 127.1.
        return IPAddress.TryParse(text, out _) && (text.Contains(':') || text.Split('.').Length == 4);
    }

    private static (int From, int To)? Range(string text)
    {
        var dash = text.IndexOf('-');
        if (dash < 0) return Number(text) is { } single ? (single, single) : null;
        return Number(text.Substring(0, dash)) is { } from && Number(text.Substring(dash + 1)) is { } to && to >= from
            ? (from, to)
            : null;
    }

    /// <summary>A number as Go's <c>strconv.Atoi</c> reads it, which takes a sign.</summary>
    private static int? Number(string text)
    {
        var digits = text.Length > 0 && text[0] == '+' ? text.Substring(1) : text;
        return ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
