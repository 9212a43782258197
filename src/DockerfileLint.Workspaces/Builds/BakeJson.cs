using System.Collections.Generic;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>A Bake file in JSON as the blocks and tokens of one in HCL.</summary>
internal static class BakeJson
{
    public static List<HclBlock> Blocks(YamlValue document, List<HclToken> tokens)
    {
        var blocks = new List<HclBlock>();
        foreach (var (type, group) in document.Map)
            foreach (var (name, value) in group.Map)
            {
                var block = new HclBlock(type, name, value.Line);
                foreach (var (key, expression) in value.Map)
                {
                    block.Attributes[key] = tokens.Count;
                    Add(expression, tokens);
                    tokens.Add(new HclToken('e', "", expression.Line));
                }

                blocks.Add(block);
            }

        return blocks;
    }

    private static void Add(YamlValue value, List<HclToken> tokens)
    {
        // An alias that is used again and again must not multiply; JSON has none.
        if (tokens.Count > ReadLimits.YamlValues) return;
        if (value.Entries is { } entries)
        {
            Sign("{");
            foreach (var (key, item) in entries)
            {
                tokens.Add(new HclToken('s', key, item.Line));
                Sign("=");
                Add(item, tokens);
                Sign(",");
            }

            Sign("}");
        }
        else if (value.Items is { } items)
        {
            Sign("[");
            foreach (var item in items)
            {
                Add(item, tokens);
                Sign(",");
            }

            Sign("]");
        }
        else if (value.Text is null) tokens.Add(new HclToken('n', "null", value.Line));
        else tokens.Add(new HclToken('s', value.Text, value.Line));

        void Sign(string text) => tokens.Add(new HclToken('.', text, value.Line));
    }
}
