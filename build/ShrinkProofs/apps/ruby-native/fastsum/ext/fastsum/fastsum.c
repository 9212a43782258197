#include <ruby.h>
#include <zlib.h>

/* The CRC of a string. */
static VALUE fastsum_crc(VALUE self, VALUE text)
{
    StringValue(text);
    return UINT2NUM(crc32(0L, (const Bytef *)RSTRING_PTR(text), (uInt)RSTRING_LEN(text)));
}

void Init_fastsum(void)
{
    VALUE module = rb_define_module("Fastsum");
    rb_define_singleton_method(module, "crc", fastsum_crc, 1);
}
