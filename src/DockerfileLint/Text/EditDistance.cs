using System;

namespace DockerfileLint.Text;

/// <summary>How many letters must be changed, added or removed to make one word of another.</summary>
internal static class EditDistance
{
    private const int Short = 64;

    /// <summary>The distance; null if it is not below <paramref name="limit"/>.</summary>
    public static int? Of(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit) return null;
        // Names are short, and one that is unknown is compared with many.
        var previous = right.Length < Short ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        var current = right.Length < Short ? stackalloc int[right.Length + 1] : new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            var last = previous;
            previous = current;
            current = last;
        }

        return previous[right.Length] < limit ? previous[right.Length] : null;
    }
}
