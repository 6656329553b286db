package io.creditkit.customer.quality;

import io.creditkit.customer.CountryCode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How phone numbers of the world are dialled. Some countries share a code, and with it one plan here. Of a plan that changes now and then
 * no more is told than how many digits a number has and with which one it begins.
 */
final class DiallingPlans {
    /** The country's code; how many digits may follow; the first of them; what is dialled before them in the country; countries. */
    private static final String TABLE = """
            1 10 2-9 1 AG,AI,AS,BB,BM,BS,CA,DM,DO,GD,GU,JM,KN,KY,LC,MP,MS,PR,SX,TC,TT,US,VC,VG,VI
            20 8-10 1-6,8-9 0 EG
            211 9 1,9 0 SS
            212 9 5-8 0 EH,MA
            213 8-9 1-9 0 DZ
            216 8 2-5,7-9 - TN
            218 9 2-9 0 LY
            220 7,9 2-9 - GM
            221 9 3,7-9 - SN
            222 8 2-4,8 - MR
            223 8 2,4-9 - ML
            224 8-9 3,6-7 - GN
            225 10 0,2 - CI
            226 8 0,2,4-7 - BF
            227 8 0,2,7-9 - NE
            228 8 2,7,9 - TG
            229 10 0 - BJ
            230 7-8,10 2-8 - MU
            231 7-9 2-8 0 LR
            232 8 2-3,6-9 0 SL
            233 8-9 2-3,5,8 0 GH
            234 10-12 2,7-9 0 NG
            235 8 2-3,6-9 - TD
            236 8 2,6-8 - CF
            237 8-9 2,6,8 - CM
            238 7 2-5,8-9 - CV
            239 7 2,9 - ST
            240 9 2-3,5,8-9 - GQ
            241 7-8 0-7 - GA
            242 9 0,2,8 - CG
            243 7-10 1-6,8-9 0 CD
            244 9 2,9 - AO
            245 7,9 4,9 - GW
            246 7 3 - IO
            248 7 2,4,6,8-9 - SC
            249 9 1,9 0 SD
            250 8-9 0,2,7-9 0 RW
            251 9 1-5,7-9 0 ET
            252 6-9 1-9 0 SO
            253 8 2,7 - DJ
            254 7-10 1-2,4-9 0 KE
            255 9 2,4-9 0 TZ
            256 9 2-4,7-9 0 UG
            257 8 2-3,6-7 - BI
            258 8-9 2,8 - MZ
            260 9 2,5-9 0 ZM
            261 9 2-3 0 MG
            262 9 2,6-9 0 RE,YT
            263 7,9-10 2-3,5-8 0 ZW
            264 8-9 6,8 0 NA
            265 7,9 1-3,7-9 0 MW
            266 8 2,5-6,8 - LS
            267 7-8,10 0,2-9 - BW
            268 8-9 0,2-3,7,9 - SZ
            269 7 3-4,7-8 - KM
            27 5-10 1-9 0 ZA
            290 4-5 2,5-6,8-9 - SH
            291 7 1,7-8 0 ER
            297 7 2,5-9 - AW
            298 6 2-9 - FO
            299 6 1-9 - GL
            30 10-12 2,5-9 - GR
            31 5-11 1-9 0 NL
            32 8-9 1-9 0 BE
            33 9 1-9 0 FR
            34 9 4-9 - ES
            350 8 2,5-6 - GI
            351 9 1-3,6-9 - PT
            352 4-11 2-9 - LU
            353 7-10 1-2,4-9 0 IE
            354 7,9 3-9 - IS
            355 6-9 2-9 0 AL
            356 8 2-3,5,7-9 - MT
            357 8 2,5,7-9 - CY
            358 5-12 1-9 0 AX,FI
            359 6-9,12 0,2-9 0 BG
            36 8-9 1-9 06 HU
            370 8 3-9 0|8(?=\\d{8}$) LT
            371 8 2,6-9 - LV
            372 7-8,10 3-9 - EE
            373 8 2-3,5-9 0 MD
            374 8 1-9 0 AM
            375 6-11 1-4,8-9 80?(?=\\d{9}$) BY
            376 6,8-9 1,3,5-9 - AD
            377 8-9 3-4,6-9 0 MC
            378 8,10 0,5-7 - SM
            380 9-10 3-9 0 UA
            381 6-12 1-3,6-9 0 RS
            382 8-9 2-9 0 ME
            383 8-12 2-4,8-9 0 XK
            385 7-9 1-9 0 HR
            386 5-8 1-9 0 SI
            387 8-9 3-9 0 BA
            389 8 2-5,7-8 0 MK
            39 6-12 0-1,3-5,7-8 - IT,VA
            40 6,9 2-3,7-9 0 RO
            41 9,12 2-9 0 CH
            420 9-12 2-9 - CZ
            421 6-7,9 2-6,8-9 0 SK
            423 7,9 2-3,6-9 - LI
            43 4-13 1-9 0 AT
            44 7,9-10 1-3,5,7-9 0 GB,GG,IM,JE
            45 8 2-9 - DK
            46 6-10,12 1-9 0 SE
            47 5,8 0,2-9 - NO,SJ
            48 6-10 1-9 - PL
            49 4-13 1-9 0 DE
            500 5 2-7 - FK
            501 7,11 0,2-8 - BZ
            502 8,11 1-8 - GT
            503 7-8,11 2,5-9 - SV
            504 8,11 2-3,7-9 - HN
            505 8 1-2,5-8 - NI
            506 8,10 2-9 - CR
            507 7-8,10-11 0-9 - PA
            508 6,9 2-9 0 PM
            509 8 2-5,8-9 - HT
            51 8-9 1,4-9 0 PE
            52 10 2-9 - MX
            53 6-8,10 2-8 0 CU
            54 10-11 1-3,6,8-9 0 AR
            55 8-11 1-9 0 BR
            56 9-11 1-9 - CL
            57 8,10-11 1,3-4,6,9 0 CO
            58 10 2,4-6,8-9 0 VE
            590 9 5-9 0 BL,GP,MF
            591 8-9 2-8 0 BO
            592 7 2-9 - GY
            593 8-11 1-7,9 0 EC
            594 9 5-9 0 GF
            595 6-11 2-9 0 PY
            596 9 5-9 0 MQ
            597 6-7 2-9 - SR
            598 4-12 0-2,4,8-9 0 UY
            599 7-8 3-4,6-7,9 - BQ,CW
            60 8-10 1,3-9 0 MY
            61 5-10,12 1-4,7-8 0 AU,CC,CX
            62 7-13 0-9 0 ID
            63 6,8-13 1-9 0 PH
            64 5-10 1-9 0 NZ
            65 8,10-11 1,3,6-9 - SG
            66 8-10,13 0-9 0 TH
            670 7-8 2-4,7-9 - TL
            672 6 1,3 - NF
            673 7 2-5,7-8 - BN
            674 7 2,4-9 - NR
            675 7-8 1-9 - PG
            676 5,7 0,2-9 - TO
            677 5,7 1-9 - SB
            678 5,7 2-5,7-9 - VU
            679 7,11 0,2-9 - FJ
            680 7 2-9 - PW
            681 6,9 4,7-9 - WF
            682 5 2-5,7-8 - CK
            683 4,7 4-8 - NU
            685 5-7,10 2-8 - WS
            686 5,8 2-8 0 KI
            687 6 0,2-5,7-9 - NC
            688 5-7 2,7,9 - TV
            689 6,8-9 4,8 - PF
            690 4-7 2-4,7 - TK
            691 7 3,8-9 - FM
            692 7 2-6 1 MH
            7 10 3-4,7-9 8(?=\\d{10}$) KZ,RU
            81 9-10 1-9 0 JP
            82 8-11 1-8 0 KR
            84 7-10 1-3,5-9 0 VN
            850 8,10 1-8 0 KP
            852 5-9,11 2-9 - HK
            853 7-8 0,2,6,8 - MO
            855 8-10 1-9 0 KH
            856 8-10 2-8 0 LA
            86 7-12 1-9 0 CN
            880 6-10 1-9 0 BD
            886 7-11 2-9 0 TW
            90 7,10,12-13 2-5,8-9 0 TR
            91 8-13 0-9 0 IN
            92 8-12 1-9 0 PK
            93 9 2-7 0 AF
            94 9 1-9 0 LK
            95 6-10 1-2,4-9 0 MM
            960 7,10 3-4,6-9 - MV
            961 7-8 1-9 0 LB
            962 8-9 2-9 0 JO
            963 8-9 1-5,9 0 SY
            964 8-10 1-7 0 IQ
            965 7-8 1-2,4-6,9 - KW
            966 9-10 1,5,8-9 0 SA
            967 7-9 1-7 0 YE
            968 7-9 1-2,5,7-9 - OM
            970 8-10 1-2,4-5,8-9 0 PS
            971 5-12 2-9 0 AE
            972 7-12 1-5,7-9 0 IL
            973 8 1,3,6-9 - BH
            974 7-9,11 0,2-8 - QA
            975 7-8 1-8 - BT
            976 8-10 1-2,5-9 0 MN
            977 8,10-11 1-9 0 NP
            98 4-7,10 1-9 0 IR
            992 9 0-9 - TJ
            993 8 1-7 8(?=\\d{8}$) TM
            994 9 1-9 0 AZ
            995 9 3-5,7-8 0 GE
            996 9-10 2-3,5-9 0 KG
            998 9 2-3,5-9 - UZ
            """;

    private static final int LONGEST_CODE = 3;
    private static final String NOTHING = "-";

    private static final Map<String, Plan> BY_CODE = new HashMap<>();
    private static final Map<String, Plan> BY_COUNTRY = new HashMap<>();

    static {
        TABLE.lines().forEach(line -> {
            String[] cells = line.split(" ", -1);
            Plan plan = new Plan(
                    cells[0], Numbers.of(cells[1]), Numbers.of(cells[2]), cells[3].equals(NOTHING) ? "" : cells[3]);
            BY_CODE.put(plan.code(), plan);
            Stream.of(cells[4].split(",", -1)).forEach(country -> BY_COUNTRY.put(country, plan));
        });
    }

    /** Some small numbers, such as {@code 7,9-10}. */
    private record Numbers(long bits) {
        static Numbers of(String written) {
            return new Numbers(Arrays.stream(written.split(",", -1))
                    .mapToLong(Numbers::span)
                    .reduce(0, (some, more) -> some | more));
        }

        private static long span(String written) {
            String[] ends = written.split("-", -1);
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            return (1L << (last + 1)) - (1L << first);
        }

        boolean has(int number) {
            return (bits & 1L << number) != 0;
        }
    }

    /**
     * How numbers of a country are dialled.
     *
     * @param code the country's code
     * @param lengths how many digits follow it
     * @param firsts with which one those begin
     * @param trunk the pattern of what is dialled before a number inside the country only; empty for nothing
     */
    record Plan(String code, Numbers lengths, Numbers firsts, String trunk) {
        /** {@return whether a number with the country's code has a length and a beginning that there are} */
        boolean fits(String digits) {
            int national = digits.length() - code.length();
            return national > 0 && lengths.has(national) && firsts.has(digits.charAt(code.length()) - '0');
        }

        /** {@return the digits of a number that is written without the country's code, with it} */
        String withCode(String national) {
            return code + national.replaceFirst("^(?:" + trunk + ")", "");
        }
    }

    private DiallingPlans() {}

    /** {@return how numbers are dialled in a country; empty if that is not known} */
    static Optional<Plan> of(CountryCode country) {
        return Optional.ofNullable(BY_COUNTRY.get(country.value()));
    }

    /** {@return the plan of a number that begins with the code of its country; empty if no plan with such a code is known} */
    static Optional<Plan> ofNumber(String digits) {
        for (int length = 1; length <= Math.min(LONGEST_CODE, digits.length()); length++) {
            // No code begins another.
            Plan plan = BY_CODE.get(digits.substring(0, length));
            if (plan != null) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }
}
