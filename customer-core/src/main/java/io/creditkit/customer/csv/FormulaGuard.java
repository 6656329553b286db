package io.creditkit.customer.csv;

/**
 * Keeps a spreadsheet from taking text for a formula (CWE-1236): an apostrophe before whatever could begin one. What has
 * apostrophes before such a beginning gets one more, so that taking one away always gives back the text as it was.
 */
final class FormulaGuard {
    private FormulaGuard() {}

    /** {@return the text as a spreadsheet may see it; null characters are taken out} */
    static String guard(String text) {
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return mayBeginFormula(clean) ? "'" + clean : clean;
    }

    /** {@return the text that was guarded} */
    static String unguard(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    static boolean isGuarded(String cell) {
        return cell.startsWith("'") && mayBeginFormula(cell.substring(1));
    }

    private static boolean mayBeginFormula(String text) {
        if (text.isEmpty() || isPlain(text.charAt(0))) {
            return false;
        }
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        while (i < text.length() && Character.isSpaceChar(text.charAt(i))) {
            i++;
        }
        return i < text.length() && beginsFormula(text.charAt(i));
    }

    /** So most texts begin, and nothing more is to be looked at. */
    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean beginsFormula(char c) {
        return switch (c) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
            // The full-width forms, which some spreadsheets read as the plain ones.
            case '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20' -> true;
            default -> false;
        };
    }
}
