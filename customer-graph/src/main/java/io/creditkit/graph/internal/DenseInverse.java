package io.creditkit.graph.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;

/**
 * Not for hosts: the inverse of a small dense matrix, by Gauss–Jordan elimination with partial pivoting. Time grows with the
 * cube of the size.
 */
final class DenseInverse {
    /** Enough that what an ownership ring loses to rounding stays far below the ten decimals that are reported. */
    static final MathContext PRECISION = new MathContext(50, RoundingMode.HALF_EVEN);

    private DenseInverse() {}

    /** {@return the inverse, computed with 50 digits} The matrix is destroyed. */
    static BigDecimal[][] precise(BigDecimal[][] matrix) {
        int size = matrix.length;
        BigDecimal[][] inverse = new BigDecimal[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] = i == j ? BigDecimal.ONE : BigDecimal.ZERO;
            }
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                if (matrix[row][column].abs().compareTo(matrix[pivot][column].abs()) > 0) {
                    pivot = row;
                }
            }
            swap(matrix, pivot, column);
            swap(inverse, pivot, column);
            BigDecimal divisor = matrix[column][column];
            for (int j = 0; j < size; j++) {
                matrix[column][j] = matrix[column][j].divide(divisor, PRECISION);
                inverse[column][j] = inverse[column][j].divide(divisor, PRECISION);
            }
            for (int row = 0; row < size; row++) {
                if (row != column && matrix[row][column].signum() != 0) {
                    BigDecimal factor = matrix[row][column];
                    subtract(matrix[row], matrix[column], factor);
                    subtract(inverse[row], inverse[column], factor);
                }
            }
        }
        return inverse;
    }

    /** {@return the inverse, computed with doubles: about twelve digits for the well-conditioned systems of ownership} */
    static BigDecimal[][] quick(BigDecimal[][] matrix) {
        int size = matrix.length;
        double[][] system = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system[i][j] = matrix[i][j].doubleValue();
            }
        }
        double[][] solved = quick(system);
        BigDecimal[][] inverse = new BigDecimal[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                inverse[i][j] = BigDecimal.valueOf(solved[i][j]);
            }
        }
        return inverse;
    }

    /** {@return the inverse of a matrix of doubles} */
    static double[][] quick(double[][] matrix) {
        int size = matrix.length;
        double[][] work = new double[size][2 * size];
        for (int i = 0; i < size; i++) {
            System.arraycopy(matrix[i], 0, work[i], 0, size);
            work[i][size + i] = 1;
        }
        for (int column = 0; column < size; column++) {
            eliminate(work, column);
        }
        double[][] inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            inverse[i] = Arrays.copyOfRange(work[i], size, 2 * size);
        }
        return inverse;
    }

    private static void eliminate(double[][] work, int column) {
        int pivot = column;
        for (int row = column + 1; row < work.length; row++) {
            if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
                pivot = row;
            }
        }
        double[] pivotRow = work[pivot];
        work[pivot] = work[column];
        work[column] = pivotRow;
        double divisor = pivotRow[column];
        for (int j = 0; j < pivotRow.length; j++) {
            pivotRow[j] /= divisor;
        }
        for (int row = 0; row < work.length; row++) {
            double factor = work[row][column];
            if (row != column && factor != 0) {
                // What lies before the pivot is zero already.
                for (int j = column; j < pivotRow.length; j++) {
                    work[row][j] -= factor * pivotRow[j];
                }
            }
        }
    }

    private static void swap(BigDecimal[][] rows, int one, int other) {
        BigDecimal[] row = rows[one];
        rows[one] = rows[other];
        rows[other] = row;
    }

    private static void subtract(BigDecimal[] row, BigDecimal[] other, BigDecimal factor) {
        for (int j = 0; j < row.length; j++) {
            row[j] = row[j].subtract(factor.multiply(other[j]), PRECISION);
        }
    }
}
