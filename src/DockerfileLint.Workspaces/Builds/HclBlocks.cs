using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>Finds the blocks of a Bake file and the attributes in them; what it doesn't know it passes over.</summary>
internal sealed class HclBlocks(List<HclToken> tokens)
{
    private readonly List<HclBlock> blocks = [];
    private int index;

    /// <summary>The blocks; attributes outside of all blocks are those of one without a type.</summary>
    public static List<HclBlock> Of(List<HclToken> tokens)
    {
        var reader = new HclBlocks(tokens);
        var outside = new HclBlock("", "", 1);
        reader.blocks.Add(outside);
        while (reader.index < tokens.Count) reader.ReadItem(outside);
        return reader.blocks;
    }

    private HclToken Current => tokens[index];

    private bool IsNext(string sign) => index + 1 < tokens.Count && tokens[index + 1].Is(sign);

    private void ReadItem(HclBlock owner)
    {
        if (Current.Kind is 'n' or 's' && (IsNext("=") || IsNext(":")))
        {
            owner.Attributes[Current.Text] = index + 2;
            index += 2;
            SkipExpression();
        }
        else if (Current.Kind == 'n') ReadBlock();
        else index++;
    }

    private void ReadBlock()
    {
        var (type, line) = (Current.Text, Current.Line);
        var name = "";
        for (index++; index < tokens.Count && Current.Kind is 's' or 'n'; index++)
            if (name.Length == 0) name = Current.Text;
        if (index >= tokens.Count || !Current.Is("{")) return;
        index++;
        var block = new HclBlock(type, name, line);
        blocks.Add(block);
        while (index < tokens.Count && !Current.Is("}"))
        {
            // A block inside is a check of a variable, and nothing that matters.
            if (Current.Kind == 'n' && !IsNext("=") && !IsNext(":")) SkipExpression();
            else ReadItem(block);
        }

        index++;
    }

    private void SkipExpression()
    {
        var depth = 0;
        for (; index < tokens.Count; index++)
        {
            if (Current.Kind == '.' && Current.Text is "{" or "[" or "(") depth++;
            else if (Current.Kind == '.' && Current.Text is "}" or "]" or ")")
            {
                if (depth-- == 0) return;
            }
            else if (depth == 0 && (Current.Kind == 'e' || Current.Is(","))) return;
        }
    }
}
