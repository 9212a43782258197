package com.example.prices;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

public final class Main {
    public static void main(String[] args) {
        Options options = new Options();
        options.addOption(null, "price", true, "the price without tax");
        options.addOption(null, "help", false, "this text");
        try {
            CommandLine line = new DefaultParser().parse(options, args);
            if (line.hasOption("price")) {
                System.out.println(Math.round(Double.parseDouble(line.getOptionValue("price")) * 1.19));
                return;
            }
        } catch (ParseException e) {
            System.out.println(e.getMessage());
            System.exit(2);
        }
        new HelpFormatter().printHelp("prices", options);
    }
}
