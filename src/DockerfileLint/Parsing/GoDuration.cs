using System.Globalization;

namespace DockerfileLint.Parsing;

/// <summary>Durations as Go's <c>time.ParseDuration</c> reads them: <c>1h2m3.5s</c>.</summary>
internal static class GoDuration
{
    private const ulong Limit = 1UL << 63;

    /// <summary>The nanoseconds; null with the reason if it isn't a duration.</summary>
    public static long? Parse(string text, out string? problem)
    {
        problem = null;
        var position = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (text.Length - position == 1 && text[position] == '0') return 0;
        if (position == text.Length) return Fail(out problem);
        ulong total = 0;
        while (position < text.Length)
        {
            if (ReadPart(text, ref position, out problem) is not { } part) return null;
            total += part;
            if (total > Limit) return Fail(out problem);
        }

        var isNegative = text[0] == '-';
        if (total == Limit && !isNegative) return Fail(out problem);
        return isNegative ? unchecked(-(long)total) : (long)total;
    }

    private static long? Fail(out string problem)
    {
        problem = "it isn't a duration such as 30s or 1m30s";
        return null;
    }

    private static ulong? ReadPart(string text, ref int position, out string? problem)
    {
        problem = "it isn't a duration such as 30s or 1m30s";
        var start = position;
        while (position < text.Length
            && (IsDigit(text[position]) || text[position] == '.' && text.IndexOf('.', start, position - start) < 0))
            position++;
        var number = text.Substring(start, position - start);
        if (number is "" or ".") return null;
        var unitStart = position;
        while (position < text.Length && text[position] != '.' && !IsDigit(text[position])) position++;
        if (unitStart == position)
        {
            problem = "its unit (h, m, s or ms) is missing";
            return null;
        }

        if (UnitOf(text.Substring(unitStart, position - unitStart)) is not { } unit)
        {
            problem = $"'{text.Substring(unitStart, position - unitStart)}' isn't a unit (h, m, s, ms, us or ns)";
            return null;
        }

        return Scale(number, unit);
    }

    private static ulong? Scale(string number, ulong unit)
    {
        var point = number.IndexOf('.');
        var whole = point < 0 ? number : number.Substring(0, point);
        ulong value = 0;
        if (whole.Length > 0
            && (!ulong.TryParse(whole, NumberStyles.None, CultureInfo.InvariantCulture, out value)
                || value > Limit / unit))
            return null;
        value *= unit;
        if (point >= 0
            && double.TryParse(
                "0" + number.Substring(point),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var fraction))
            value += (ulong)(fraction * unit);
        return value > Limit ? null : value;
    }

    private static ulong? UnitOf(string text) => text switch
    {
        "ns" => 1,
        "us" or "\u00B5s" or "\u03BCs" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => null,
    };

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
