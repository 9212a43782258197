using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>Words as a JSON array.</summary>
internal static class ExecForm
{
    /// <summary>The array, as it is written in Dockerfiles.</summary>
    public static string Write(IEnumerable<string> words) => "[" + string.Join(", ", words.Select(Quote)) + "]";

    private static string Quote(string word)
    {
        var text = new StringBuilder("\"");
        foreach (var c in word)
        {
            if (c is '"' or '\\') text.Append('\\').Append(c);
            else if (c < ' ') text.Append("\\u").Append(
                ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
            else text.Append(c);
        }

        return text.Append('"').ToString();
    }
}
