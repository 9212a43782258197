using System.Collections.Generic;
using System.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>The words of a name.</summary>
internal static class NameWords
{
    /// <summary>In small letters, between other characters and where a capital begins one.</summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i <= name.Length; i++)
        {
            var isPart = i < name.Length && char.IsLetterOrDigit(name[i]);
            var isNew = isPart && char.IsUpper(name[i]) && i > 0 && char.IsLower(name[i - 1]);
            if ((!isPart || isNew) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }

            if (isPart) word.Append(char.ToLowerInvariant(name[i]));
        }

        return words;
    }
}
