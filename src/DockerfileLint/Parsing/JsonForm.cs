using System;

namespace DockerfileLint.Parsing;

internal static class JsonForm
{
    public static string Unescape(ReadOnlySpan<char> quoted) => quoted.Slice(1, quoted.Length - 2).ToString();
}
