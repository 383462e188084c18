package io.dunnage.edi;

/** What an interchange is for: ISA15 P, T or I; UNB 0035. */
public enum Usage {
    PRODUCTION,
    TEST,
    INFORMATION
}
