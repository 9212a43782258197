using System;
using System.Globalization;
using System.Linq;

namespace DockerfileLint.Tool.Images.Limits;

/// <summary>Bytes as people write them: <c>20MB</c>, <c>1.5 GiB</c>, <c>1000</c>.</summary>
internal static class ByteCount
{
    private const string Prefixes = "KMGTPE";
    private const int Decimal = 1_000;
    private const int Binary = 1_024;

    /// <summary>The number of bytes; null where it isn't one.</summary>
    public static double? Read(string text)
    {
        var trimmed = text.Trim();
        var digits = trimmed.TakeWhile(static one => char.IsAsciiDigit(one) || one == '.').Count();
        return double.TryParse(
                trimmed.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Unit(trimmed[digits..].TrimStart().ToUpperInvariant()) is { } unit
                ? Math.Floor(number * unit)
                : null;
    }

    private static double? Unit(string text)
    {
        if (text is "" or "B") return 1;
        var power = Prefixes.IndexOf(text[0], StringComparison.Ordinal) + 1;
        return (power, text[1..]) switch
        {
            (0, _) => null,
            (_, "" or "B") => Math.Pow(Decimal, power),
            (_, "I" or "IB") => Math.Pow(Binary, power),
            _ => null,
        };
    }
}
