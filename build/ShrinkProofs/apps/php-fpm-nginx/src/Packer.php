<?php

namespace Archive;

final class Packer
{
    public function __construct(private string $folder)
    {
    }

    /** @return string[] */
    public function waiting(): array
    {
        return array_map('basename', glob($this->folder . '/*.txt'));
    }

    public function pack(string $archive): int
    {
        $zip = new \ZipArchive();
        $zip->open($archive, \ZipArchive::CREATE | \ZipArchive::OVERWRITE);
        foreach ($this->waiting() as $name) {
            $zip->addFile($this->folder . '/' . $name, $name);
        }
        $count = $zip->numFiles;
        $zip->close();

        return $count;
    }
}
